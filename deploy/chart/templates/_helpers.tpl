{{- define "writ.name" -}}
{{ ternary .Release.Name (printf "%s-writ" .Release.Name) (contains "writ" .Release.Name) | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/* What there is to run, with the parts' table. Without a seal no part knows of one, and nobody makes packages. */}}
{{- define "writ.parts" -}}
{{- $all := .Files.Get "parts.yaml" | fromYaml }}
{{- $seals := ne .Values.seal.secret "" }}
{{- range $is := $all }}
{{- $_ := merge $is (dict "log" false "journal" false "connects" false "page" false "asks" false "tls" false "serves" 0 "health" 0 "seal" list "asksParts" list "packagesFrom" list) }}
{{- if not $seals }}{{ $_ := set $is "seal" list }}{{ end }}
{{- if and $seals $is.packagesFrom }}
{{- $_ := set $is "asksParts" (concat $is.asksParts $is.packagesFrom) }}
{{- $_ := set $is "keys" (concat $is.keys $is.packagesFrom) }}
{{- end }}
{{- end }}
{{- if eq .Values.connectors.url "" }}{{ $all = omit $all "connectors" }}{{ end }}
{{- if eq .Values.signing.origin "" }}{{ $all = omit $all "sign" }}{{ end }}
{{- if eq .Values.mode "everything" }}
{{- pick $all "everything" "connectors" "sign" | toYaml }}
{{- else }}
{{- omit $all "everything" | toYaml }}
{{- end }}
{{- end }}

{{- define "writ.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) }}
{{- end }}
{{- end }}

{{/* Of the whole release, or of one part where there is one: dict "root" $ "part" "gateway". */}}
{{- define "writ.selector" -}}
app.kubernetes.io/name: writ
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "writ.labels" -}}
{{ include "writ.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* No right that Writ doesn't need. */}}
{{- define "writ.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "writ.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- define "writ.subgraphUrl" -}}
{{- $scheme := ternary "http" "https" .root.Values.parts.plain -}}
{{ printf "%s://%s-%s.%s.svc:%v" $scheme (include "writ.name" .root) .part .root.Release.Namespace .port }}
{{- end }}

{{/* The part that has the public address. */}}
{{- define "writ.front" -}}
{{ ternary "everything" "gateway" (eq .Values.mode "everything") }}
{{- end }}

{{/* The settings of connectors, none of which is of the installation: dict "root" $. */}}
{{- define "writ.connectorEnvironment" -}}
{{- $values := .root.Values }}
{{- $own := dict "WRIT_BASE_URL" $values.baseUrl "WRIT_DATA" "/var/lib/writ" "WRIT_STOP_NOTICE" (printf "%v" $values.stop.notice) "WRIT_STOP_WITHIN" (printf "%v" $values.stop.within) }}
{{- $_ := set $own "WRIT_CONNECTORS_URL" $values.connectors.url }}
{{- $_ := set $own "WRIT_CONNECTORS_LISTEN" (printf "0.0.0.0:%v" .is.serves) }}
{{- $_ := set $own "WRIT_CONNECTORS_GATEWAY" (printf "http://%s-%s.%s.svc:4000" (include "writ.name" .root) (include "writ.front" .root) .root.Release.Namespace) }}
{{- $_ := set $own "WRIT_CONNECTORS_FILE" "/run/writ/connectors/bodies.json" }}
{{- $_ := set $own "WRIT_KEY_CONNECTORS_FILE" "/run/writ/connectors/key" }}
{{- $_ := set $own "WRIT_KEY_HI1_FILE" "/run/writ/connectors/hi1" }}
{{- if $values.metrics.enabled }}
{{- $_ := set $own "WRIT_METRICS_PORT" (printf "%v" $values.metrics.port) }}
{{- $_ := set $own "WRIT_METRICS_HOST" "0.0.0.0" }}
{{- end }}
{{- range $name, $value := $values.connectors.settings }}
{{- if hasKey $own $name }}{{ fail (printf "connectors.settings.%s is set by the chart: use the value that it has for it" $name) }}{{ end }}
{{- $_ := set $own $name $value }}
{{- end }}
{{- range $name := keys $own | sortAlpha }}
- name: {{ $name }}
  value: {{ get $own $name | quote }}
{{- end }}
{{- end }}

{{/* The settings of the signing page, which knows nothing of the installation: dict "root" $. */}}
{{- define "writ.pageEnvironment" -}}
{{- $values := .root.Values }}
{{- $own := dict "WRIT_BASE_URL" $values.baseUrl "WRIT_DATA" "/var/lib/writ" "WRIT_STOP_NOTICE" (printf "%v" $values.stop.notice) "WRIT_STOP_WITHIN" (printf "%v" $values.stop.within) }}
{{- $_ := set $own "WRIT_SIGNING_ORIGIN" $values.signing.origin }}
{{- $_ := set $own "WRIT_SIGNING_LISTEN" (printf "0.0.0.0:%v" .is.serves) }}
{{- with $values.signing.consoles }}{{ $_ := set $own "WRIT_SIGNING_CONSOLES" (join "," .) }}{{ end }}
{{- range $name := keys $own | sortAlpha }}
- name: {{ $name }}
  value: {{ get $own $name | quote }}
{{- end }}
{{- end }}

{{/* The settings of a part: dict "root" $ "part" its name "is" its line of the table "parts" the table. */}}
{{- define "writ.environment" -}}
{{- $values := .root.Values }}
{{- $is := .is }}
{{- $own := dict "WRIT_BASE_URL" $values.baseUrl "WRIT_COUNTRY" $values.country "WRIT_DATA" "/var/lib/writ" "WRIT_DATABASE_STANDBY" $values.database.standby "DATABASE_URL" $values.database.url "WRIT_STOP_NOTICE" (printf "%v" $values.stop.notice) "WRIT_STOP_WITHIN" (printf "%v" $values.stop.within) }}
{{- range $is.roles }}{{ $_ := set $own (printf "DATABASE_URL_%s_FILE" (upper .)) (printf "/run/writ/database/%s" .) }}{{ end }}
{{- range $is.keys }}{{ $_ := set $own (printf "WRIT_KEY_%s_FILE" (upper .)) (printf "/run/writ/keys/%s" .) }}{{ end }}
{{- if has "issuers.json" $is.files }}{{ $_ := set $own "WRIT_ISSUER_FILE" "/run/writ/files/issuers.json" }}{{ end }}
{{- if has "contact.json" $is.files }}{{ $_ := set $own "WRIT_CONTACT_FILE" "/run/writ/files/contact.json" }}{{ end }}
{{- if has "witnesses.policy" $is.files }}{{ $_ := set $own "WRIT_WITNESS_POLICY" "/run/writ/files/witnesses.policy" }}{{ end }}
{{- if has "mail-url" $is.files }}
{{- $_ := set $own "WRIT_MAIL_URL_FILE" "/run/writ/files/mail-url" }}
{{- $_ := set $own "WRIT_DESK_MAIL" $values.deskMail }}
{{- if $values.secrets.transparencyToken }}{{ $_ := set $own "WRIT_TRANSPARENCY_TOKEN_FILE" "/run/writ/files/transparency-token" }}{{ end }}
{{- end }}
{{- if and $values.secrets.logArchiveKey $is.log }}{{ $_ := set $own "WRIT_LOG_ARCHIVE_KEY_FILE" "/run/writ/files/log-archive-key" }}{{ end }}
{{- if and $is.asks $values.source.url }}
{{- $_ := set $own "WRIT_SOURCE_URL" $values.source.url }}
{{- $_ := set $own "WRIT_SOURCE_KEY" $values.source.key }}
{{- end }}
{{- if eq (toString $is.serves) "4000" }}{{ $_ := set $own "WRIT_PORT" "4000" }}{{ end }}
{{- if $is.health }}{{ $_ := set $own "WRIT_HEALTH_PORT" (printf "%v" $is.health) }}{{ end }}
{{- if $values.metrics.enabled }}
{{- $_ := set $own "WRIT_METRICS_PORT" (printf "%v" $values.metrics.port) }}
{{- $_ := set $own "WRIT_METRICS_HOST" "0.0.0.0" }}
{{- end }}
{{- if has "tls.key" $is.seal }}
{{- $_ := set $own "WRIT_SEAL_KEY_FILE" "/run/writ/seal/tls.key" }}
{{- with $values.seal.timestamps }}
{{- $_ := set $own "WRIT_TSA_URL" . }}
{{- $_ := set $own "WRIT_TSA_CA_FILE" "/run/writ/seal/tsa.crt" }}
{{- end }}
{{- end }}
{{- if has "tls.crt" $is.seal }}{{ $_ := set $own "WRIT_SEAL_CERT_FILE" "/run/writ/seal/tls.crt" }}{{ end }}
{{- if or $is.tls $is.asksParts }}
{{- $root := .root }}
{{- $part := .part }}
{{- range $name, $other := .parts }}
{{- if or (has $name $is.asksParts) (and $is.tls (eq $part $name) (ne $part "gateway")) }}
{{- $_ := set $own (printf "WRIT_SUBGRAPH_%s_URL" (upper $name)) (include "writ.subgraphUrl" (dict "root" $root "part" $name "port" $other.serves)) }}
{{- end }}
{{- end }}
{{- if and $is.tls (ne $part "gateway") }}{{ $_ := set $own (printf "WRIT_SUBGRAPH_%s_LISTEN" (upper $part)) (printf "0.0.0.0:%v" $is.serves) }}{{ end }}
{{- if $values.parts.plain }}
{{- $_ := set $own "WRIT_PARTS_PLAIN" "allow" }}
{{- else }}
{{- $_ := set $own "WRIT_PARTS_CERTIFICATE_FILE" "/run/writ/parts/tls.crt" }}
{{- $_ := set $own "WRIT_PARTS_KEY_FILE" "/run/writ/parts/tls.key" }}
{{- $_ := set $own "WRIT_PARTS_CA_FILE" "/run/writ/parts/ca.crt" }}
{{- end }}
{{- end }}
{{- if $values.secrets.authorities }}{{ $_ := set $own "NODE_EXTRA_CA_CERTS" "/run/writ/authorities/ca.crt" }}{{ end }}
{{- range $name, $value := $values.settings }}
{{- if hasKey $own $name }}{{ fail (printf "settings.%s is set by the chart: use the value that it has for it" $name) }}{{ end }}
{{- $_ := set $own $name $value }}
{{- end }}
{{- range $name := keys $own | sortAlpha }}
- name: {{ $name }}
  value: {{ get $own $name | quote }}
{{- end }}
{{- end }}

{{/* The secrets of a part as one folder: dict "root" $ "part" its name "is" its line of the table. */}}
{{- define "writ.secrets" -}}
{{- $values := .root.Values }}
defaultMode: 0440
sources:
  {{- if .is.connects }}
  - secret:
      name: {{ $values.connectors.secret }}
      items:
        - { key: bodies.json, path: connectors/bodies.json }
        - { key: key, path: connectors/key }
        - { key: hi1, path: connectors/hi1 }
  {{- else }}
  - secret:
      name: {{ $values.secrets.database }}
      items:
        {{- range .is.roles }}
        - { key: {{ . }}, path: database/{{ . }} }
        {{- end }}
  - secret:
      name: {{ $values.secrets.keys }}
      items:
        {{- range .is.keys }}
        - { key: {{ . }}, path: keys/{{ . }} }
        {{- end }}
  {{- $files := .is.files }}
  {{- if and $values.secrets.transparencyToken (has "mail-url" $files) }}{{ $files = append $files "transparency-token" }}{{ end }}
  {{- if and $values.secrets.logArchiveKey .is.log }}{{ $files = append $files "log-archive-key" }}{{ end }}
  {{- if $files }}
  - secret:
      name: {{ $values.secrets.files }}
      items:
        {{- range $files }}
        - { key: {{ . }}, path: files/{{ . }} }
        {{- end }}
  {{- end }}
  {{- if .is.seal }}
  - secret:
      name: {{ $values.seal.secret }}
      items:
        {{- range .is.seal }}
        - { key: {{ . }}, path: seal/{{ . }} }
        {{- end }}
        {{- if and $values.seal.timestamps (has "tls.key" .is.seal) }}
        - { key: tsa.crt, path: seal/tsa.crt }
        {{- end }}
  {{- end }}
  {{- if and (or .is.tls .is.asksParts) (not $values.parts.plain) }}
  - secret:
      name: {{ $values.parts.certificates }}{{ .part }}
      items:
        - { key: tls.crt, path: parts/tls.crt }
        - { key: tls.key, path: parts/tls.key }
        - { key: ca.crt, path: parts/ca.crt }
  {{- end }}
  {{- if $values.secrets.authorities }}
  - secret:
      name: {{ $values.secrets.authorities }}
      items:
        - { key: ca.crt, path: authorities/ca.crt }
  {{- end }}
  {{- end }}
{{- end }}

{{/* A probe over TLS needs a certificate, and Kubernetes has none: then the port is probed, and the gateway sees the subgraph. */}}
{{- define "writ.probe" -}}
{{- if and .is.tls (ne .part "gateway") (not .root.Values.parts.plain) }}
tcpSocket: { port: {{ .is.serves }} }
{{- else }}
httpGet: { path: {{ .path }}, port: {{ default .is.health .is.serves }} }
{{- end }}
{{- end }}

{{/* The pod of a part. */}}
{{- define "writ.pod" -}}
{{- $values := .root.Values }}
metadata:
  labels:
    {{- include "writ.labels" . | nindent 4 }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ add $values.stop.within 5 }}
  securityContext:
    {{- include "writ.podSecurity" . | nindent 4 }}
  {{- with $values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  {{- with $values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: {{ $values.spread.nodes }}
      labelSelector:
        matchLabels:
          {{- include "writ.selector" . | nindent 10 }}
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: {{ $values.spread.zones }}
      labelSelector:
        matchLabels:
          {{- include "writ.selector" . | nindent 10 }}
  containers:
    - name: {{ .part }}
      image: {{ include "writ.image" .root | quote }}
      imagePullPolicy: {{ $values.image.pullPolicy }}
      args: [start{{ if ne .part "everything" }}, {{ .part }}{{ end }}]
      env:
        {{- include (ternary "writ.pageEnvironment" (ternary "writ.connectorEnvironment" "writ.environment" .is.connects) .is.page) . | nindent 8 }}
      ports:
        {{- if .is.serves }}
        - { name: serves, containerPort: {{ .is.serves }} }
        {{- end }}
        {{- if .is.health }}
        - { name: health, containerPort: {{ .is.health }} }
        {{- end }}
        {{- if and $values.metrics.enabled (not .is.page) }}
        - { name: metrics, containerPort: {{ $values.metrics.port }} }
        {{- end }}
      # A start may wait for a database, for an epoch of the log or for witnesses.
      startupProbe:
        {{- include "writ.probe" (merge (dict "path" "/healthz") .) | nindent 8 }}
        periodSeconds: 5
        failureThreshold: 60
      livenessProbe:
        {{- include "writ.probe" (merge (dict "path" "/healthz") .) | nindent 8 }}
        periodSeconds: 10
        timeoutSeconds: 5
      readinessProbe:
        {{- include "writ.probe" (merge (dict "path" "/readyz") .) | nindent 8 }}
        periodSeconds: 2
        timeoutSeconds: 2
        failureThreshold: 1
      resources:
        {{- toYaml (get $values.resources .part) | nindent 8 }}
      securityContext:
        {{- include "writ.containerSecurity" . | nindent 8 }}
      volumeMounts:
        {{- if not .is.page }}
        - { name: secrets, mountPath: /run/writ, readOnly: true }
        {{- end }}
        - { name: data, mountPath: /var/lib/writ }
  volumes:
    {{- if not .is.page }}
    - name: secrets
      projected:
        {{- include "writ.secrets" . | nindent 8 }}
    {{- end }}
    {{- if not (or .is.log .is.journal) }}
    - name: data
      emptyDir: { sizeLimit: 16Mi }
    {{- end }}
{{- end }}
