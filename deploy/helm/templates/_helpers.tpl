{{- define "labels" -}}
app.kubernetes.io/part-of: digital-customs
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "address" -}}
http://{{ .root.Release.Name }}-{{ .name }}:{{ .root.Values.port }}
{{- end }}

{{/* What the security standard "restricted" asks for, and a file system that cannot be written. */}}
{{- define "container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "pod-security" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* Settings of every service; the gateway takes the first part alone. */}}
{{- define "common-settings" -}}
- { name: HOST, value: '0.0.0.0' }
- { name: PORT, value: {{ .Values.port | quote }} }
- { name: PUBLIC_URL, value: {{ .Values.publicUrl | quote }} }
- { name: LOG_LEVEL, value: {{ .Values.logLevel | quote }} }
- { name: METRICS_HOST, value: '0.0.0.0' }
- { name: METRICS_PORT, value: {{ .Values.metricsPort | quote }} }
{{- with .Values.tracesTo }}
- { name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ . | quote }} }
{{- end }}
{{- end }}

{{- define "service-settings" -}}
- { name: DEMO, value: '0' }
- { name: MIGRATE, value: '0' }
- { name: JWKS_URL, value: {{ printf "%s/api/auth/keys" (include "address" (dict "root" . "name" "identity")) | quote }} }
- { name: KAFKA_BROKERS, value: {{ .Values.kafka.brokers | quote }} }
- { name: KAFKA_PARTITIONS, value: {{ .Values.kafka.partitions | quote }} }
- { name: KAFKA_REPLICATION, value: {{ .Values.kafka.replication | quote }} }
- { name: KAFKA_TLS, value: {{ ternary "1" "0" .Values.kafka.tls | quote }} }
{{- if .Values.kafka.caConfigMap }}
- { name: KAFKA_CA_FILE, value: /etc/digital-customs/kafka/ca.crt }
{{- end }}
- name: MONGODB_URI
  valueFrom: { secretKeyRef: { name: {{ .Values.secrets.mongodb }}, key: MONGODB_URI } }
{{- with .Values.secrets.kafka }}
- name: KAFKA_USERNAME
  valueFrom: { secretKeyRef: { name: {{ . }}, key: KAFKA_USERNAME } }
- name: KAFKA_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ . }}, key: KAFKA_PASSWORD } }
{{- end }}
{{- end }}
