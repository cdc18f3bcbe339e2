/** Files that were released with this script: used as they are, or named with what is wrong with them. */
import { unreadable } from "./cors";
import { CardError } from "./error";
import { fetch } from "./intrinsics";
import { patiently } from "./patience";
import { withinPolicy } from "./policy";
import { inTime, LIMIT_SECONDS } from "./time-limit";

/** Makes something of the file at `address`, until the signal says that this took too long. */
export type Load<T> = (address: string, integrity: string, signal: AbortSignal) => Promise<T>;

/** How often a file was loaded again. */
let times = 0;
/** Files that did not come in time: who asks a browser for the same waits for the same answer. */
const late = new Set<string>();

/** What `load` makes of the file at `address`, in time. */
export function loadReleased<T>(address: string, integrity: string, load: Load<T>): Promise<T> {
  return inTime(
    (signal) => loadTwice(address, integrity, load, signal),
    () => {
      late.add(address);
      const why = `it did not arrive within ${String(LIMIT_SECONDS)} seconds`;
      return failed(address, `${why}; check its server and the network`);
    },
  );
}

/**
 * Where the first load fails, the file is asked for past the caches, since one of them may have kept
 * something else, and loaded once more.
 */
async function loadTwice<T>(
  address: string,
  integrity: string,
  load: Load<T>,
  signal: AbortSignal,
): Promise<T> {
  try {
    if (!late.has(address)) {
      return await withinPolicy(address, () => load(address, integrity, signal));
    }
  } catch (error) {
    if (error instanceof CardError) throw error;
  }
  const type = await patiently(() => checkedType(address, integrity, signal), signal);
  try {
    times += 1;
    // A page remembers by its whole address that a module failed (HTML, 8.1.3.8).
    return await load(`${address}#${String(times)}`, integrity, signal);
  } catch (error) {
    throw failed(
      address,
      `it can't be used (${String(error)}); a script has to come as text/javascript (it came as ` +
        `${type}), and script-src has to allow its origin`,
      error,
    );
  }
}

/** The type of the file that the server has now, if it is the one that was released. */
async function checkedType(
  address: string,
  integrity: string,
  signal: AbortSignal,
): Promise<string> {
  const response = await newest(address, signal);
  if (!response.ok) {
    const answer = `its server answered ${String(response.status)}`;
    throw failed(address, `${answer}; put all files of the version there`, response.status);
  }
  const type = response.headers.get("Content-Type") ?? "unknown";
  try {
    await response.arrayBuffer();
    await fetch(address, { integrity, signal });
    return type;
  } catch (error) {
    throw failed(
      address,
      `what came, of the type ${type}, is not the whole file as it was released (${String(error)}); put ` +
        "it there again, and let nothing change it on the way",
      error,
    );
  }
}

/** What the server answers now, and the browser's cache keeps. */
async function newest(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { cache: "reload", signal });
  } catch (error) {
    const { message } = await unreadable(address, error, signal);
    throw new CardError("wasm-failed", message, error);
  }
}

function failed(address: string, why: string, detail?: unknown): CardError {
  return new CardError("wasm-failed", `${address} could not be loaded: ${why}`, detail);
}
