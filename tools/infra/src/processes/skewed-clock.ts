/* Loaded before a program: its clock is wrong by CLOCK_SKEW milliseconds. */
const skew = Number(process.env['CLOCK_SKEW'] ?? 0);
const now = Date.now.bind(Date);

Date.now = () => now() + skew;
globalThis.Date = new Proxy(Date, {
  construct: (target, given: unknown[], made) =>
    Reflect.construct(target, given.length === 0 ? [Date.now()] : given, made) as object,
});
