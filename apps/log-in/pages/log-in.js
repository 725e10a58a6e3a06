/**
 * Asks for a passkey and sends what it signed with the form that wanted it. Served as it is: no library, nothing from elsewhere, and it stores nothing. What is
 * checked is checked by the server.
 */
const toBytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** A new passkey of this device's, for the name that the form has. */
async function create({ rpId, rpName, name }) {
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { id: rpId, name: rpName },
      // Drawn here and kept by the device alone.
      user: { id: crypto.getRandomValues(new Uint8Array(32)), name, displayName: name },
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      pubKeyCredParams: [-7, -8].map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    },
  });
  return { id: made.rawId, key: toText(made.response.getPublicKey()) };
}

async function sign({ rpId, challenge }, allowed) {
  const signed = await navigator.credentials.get({
    publicKey: {
      challenge: toBytes(challenge),
      rpId,
      userVerification: 'required',
      allowCredentials: allowed === undefined ? [] : [{ type: 'public-key', id: allowed }],
    },
  });
  const { clientDataJSON, authenticatorData, signature } = signed.response;
  return {
    credential: toText(signed.rawId),
    clientDataJSON: toText(clientDataJSON),
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
  };
}

async function send(form) {
  const made = form.dataset.makes === 'yes' ? await create(form.dataset) : undefined;
  const fields = { ...(await sign(form.dataset, made?.id)), ...(made === undefined ? {} : { key: made.key }) };
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  form.submit();
}

for (const form of document.querySelectorAll('form[data-challenge]')) {
  const failed = form.querySelector('[role="alert"]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    failed.hidden = true;
    send(form).catch(() => {
      failed.hidden = false;
    });
  });
}
