/** Files of this script's own version, which lie beside it. */
import { URL } from "./intrinsics";
import { loadReleased } from "./released";

/** What `load` makes of a file. */
export function loadBeside<T>(
  { file, integrity }: ReleasedFile,
  load: (address: string, integrity: string) => Promise<T>,
): Promise<T> {
  return loadReleased(new URL(file, import.meta.url).href, integrity, load);
}
