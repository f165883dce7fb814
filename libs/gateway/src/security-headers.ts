import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';

const self = ["'self'"];
const nothing = ["'none'"];
/** Mantine sets styles on elements, hence 'unsafe-inline' for styles. */
const contentSecurityPolicy = {
  defaultSrc: self,
  scriptSrc: self,
  scriptSrcAttr: nothing,
  styleSrc: [...self, "'unsafe-inline'"],
  imgSrc: [...self, 'data:', 'blob:'],
  fontSrc: self,
  connectSrc: self,
  objectSrc: nothing,
  baseUri: self,
  formAction: self,
  frameAncestors: nothing,
};

/**
 * Lets the portal load from its own address alone. The headers are the same for every answer, so helmet makes them once;
 * as a hook of its own it would build them anew for each request.
 */
export async function secureHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  const forPages = await helmetHeaders(https);
  const { 'x-frame-options': refused, ...framed } = forPages;
  void refused;
  const forFrames = {
    ...framed,
    'content-security-policy': forPages['content-security-policy']!.replace(
      "frame-ancestors 'none'",
      'frame-ancestors *',
    ),
  };
  const forData = {
    ...Object.fromEntries(Object.entries(forPages).filter(([name]) => sentWithData.has(name))),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/api/') ? forData : isForFrames(request.url) ? forFrames : forPages);
    done();
  });
}

/** The pages that other sites may show in a frame: they hold what is public, and nothing can be changed there. */
const isForFrames = (url: string) => /^\/embed\/[\w-]+(\?|$)/.test(url);

/** What matters on an answer that is no page: it is not guessed to be one, not framed, not read by other sites. */
const sentWithData = new Set([
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
]);

/** What helmet adds to an answer, found by asking an application with and without it. */
async function helmetHeaders(https: boolean): Promise<Record<string, string>> {
  const [bare, secured] = [fastify(), fastify()];
  await secured.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...contentSecurityPolicy, ...(https && { upgradeInsecureRequests: [] }) },
    },
    strictTransportSecurity: https ? { maxAge: 365 * 24 * 3600 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  const answers = [bare, secured].map(async (app) => {
    app.get('/', () => '');
    const { headers } = await app.inject('/');
    await app.close();
    return headers;
  });
  const [plain, given] = await Promise.all(answers);
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([name, value]) => (plain && name in plain ? [] : [[name, String(value)]])),
  );
}
