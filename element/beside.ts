/** Files of this script's own version, which lie beside it. */
import { URL } from "./intrinsics";
import { loadReleased, type Load } from "./released";

/** What `load` makes of a file. */
export function loadBeside<T>({ file, integrity }: ReleasedFile, load: Load<T>): Promise<T> {
  return loadReleased(new URL(file, import.meta.url).href, integrity, load);
}
