/** What whoever starts the tests tells them. */

/** The value of a variable that must be set. */
export function need(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: start the browser tests with \`cargo xtask test\``);
}
