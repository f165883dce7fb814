export { type GatewayOptions, prepareGateway } from './gateway.js';
export { GatewaySettings, gatewaySettings } from './gateway.config.js';
export { describeItself, openApiOf } from './openapi/build-openapi.js';
