export { type GatewayOptions, prepareGateway } from './gateway.js';
export { gatewaySettings } from './gateway.config.js';
export { openApiOf } from './openapi/build-openapi.js';
