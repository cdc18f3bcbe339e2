/** What `cargo xtask bench` tells the measures. */

/** The value of a variable that must be set. */
export function need(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: start the measures with \`cargo xtask bench\``);
}
