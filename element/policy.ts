/** Tells what the page's Content-Security-Policy forbids from what fails by itself. */
import { CardError } from "./error";

/** What `work` gives, which asks for `address`; or `blocked`, if the policy forbids to ask for that. */
export async function withinPolicy<T>(address: string, work: () => Promise<T>): Promise<T> {
  let directive = "";
  const note = (event: SecurityPolicyViolationEvent): void => {
    const { blockedURI, disposition, effectiveDirective } = event;
    const isThis = blockedURI && address.startsWith(blockedURI);
    if (isThis && disposition === "enforce") directive = effectiveDirective;
  };
  document.addEventListener("securitypolicyviolation", note);
  try {
    return await work();
  } catch (error) {
    // The event is a task of its own (CSP 3, 5.5), which may come after the failure.
    if (!(error instanceof CardError)) await new Promise((resolve) => setTimeout(resolve));
    throw directive ? blocked(address, directive) : error;
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}

function blocked(address: string, directive: string): CardError {
  return new CardError(
    "blocked",
    `this page's Content-Security-Policy forbids ${address}: allow its origin in ` +
      directive.replace("-elem", ""),
    directive,
  );
}
