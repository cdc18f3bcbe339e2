/** Tells a server that keeps its answers to itself from one that is not there. */
import { fetch } from "./intrinsics";

/** Whether a server answers at all, which it also does to those who may not read it. */
export async function answersOthers(url: string, signal?: AbortSignal): Promise<boolean> {
  try {
    const mode = "no-cors";
    const response = await fetch(url, { mode, credentials: "omit", ...(signal && { signal }) });
    void response.body?.cancel();
    return response.type === "opaque";
  } catch {
    return false;
  }
}
