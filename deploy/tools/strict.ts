/**
 * Whether an object is what Kubernetes takes, field by field. `kubernetes-models` has validators made from Kubernetes' own schemas, which refuse wrong types
 * and missing fields but read past a field that they don't know. So each is shown the object through a lens that notes which fields it looks at: what it never
 * looked at is in no schema.
 */

interface Fault {
  readonly instancePath: string;
  readonly message?: string;
  readonly keyword?: string;
  readonly params?: unknown;
}
type Validate = ((data: unknown) => boolean) & { errors?: readonly Fault[] | null };

/** One of Kubernetes' objects, as far as it names its own kind. */
export interface KubernetesObject {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The object, and the paths of all fields of it that nobody has looked at since. */
function watched(root: unknown): { seen: unknown; unread(): string[] } {
  const read = new Set<string>();
  const see = (value: unknown, path: string): unknown => {
    if (!isObject(value)) return value;
    return new Proxy(value, {
      get(target, key) {
        const field = Reflect.get(target, key);
        if (typeof key !== 'string' || !Object.hasOwn(target, key)) return field;
        read.add(`${path}/${key}`);
        return see(field, `${path}/${key}`);
      },
    });
  };
  const fieldsBelow = (value: unknown, path: string): string[] =>
    isObject(value) ? Object.entries(value).flatMap(([key, field]) => [`${path}/${key}`, ...fieldsBelow(field, `${path}/${key}`)]) : [];
  const unread = () =>
    fieldsBelow(root, '').filter(
      (path) => !read.has(path) && (path.lastIndexOf('/') === 0 || read.has(path.slice(0, path.lastIndexOf('/')))),
    );
  return { seen: see(root, ''), unread };
}

/** `apps/v1` and `Deployment` are IoK8sApiAppsV1Deployment; `v1` is of the group "core". */
function schemaOf(apiVersion: string, kind: string): string {
  const [group = '', version = group] = apiVersion.split('/');
  const named = apiVersion.includes('/') ? (group.split('.')[0] ?? '') : 'core';
  return `IoK8sApi${[named, version, kind].map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}`;
}

/** What is wrong with an object, each as a sentence with the path of the field. Rejects when the schemas are not installed. */
export async function faultsOf(object: KubernetesObject): Promise<string[]> {
  const { apiVersion, kind, metadata } = object;
  const called = `${String(kind)} ${String(metadata?.name)}`;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return [`${called}: apiVersion and kind must be texts.`];
  const name = schemaOf(apiVersion, kind);
  let validate: Validate;
  try {
    ({ validate } = (await import(`kubernetes-models/_schemas/${name}`)) as { validate: Validate });
  } catch (error) {
    const isMissing = error instanceof Error && error.message.includes(name);
    if (!isMissing) throw error;
    return [`${called}: Kubernetes has no ${kind} in ${apiVersion}.`];
  }
  const { seen, unread } = watched(object);
  const isValid = validate(seen);
  const wrong = isValid
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, keyword, params }) => `${called}: ${instancePath} is wrong: ${keyword} ${JSON.stringify(params)}.`,
      );
  return [...wrong, ...unread().map((path) => `${called}: ${path} is no field that Kubernetes knows.`)];
}
