/** What the tests can only ask Chromium for: pictures of a page, and its tree for assistive technology. */
import { browser } from "./stage";

/** Why a test that needs it is left out elsewhere; `false` where it can be run. */
export const ONLY_CHROMIUM: string | false =
  process.env["ARTICLE_CARD_ENGINE"] === "chromium" ? false : "asked in Chromium's own protocol";

/** A place of a page, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large the window is, in CSS pixels, and how many pixels of a picture make one of those. */
export async function resize(width: number, height: number, scale = 1): Promise<void> {
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  await browser.askDevTools("Emulation.setDeviceMetricsOverride", metrics);
}

/** What the reader's system says: `print`, or features such as `prefers-contrast`. */
export async function prefer(features: Record<string, string>, media = ""): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await browser.askDevTools("Emulation.setEmulatedMedia", { media, features: list });
}

/** A picture of a place, as a WebP that is small rather than exact. */
export async function picture(place: Place): Promise<Buffer> {
  const options = { clip: { ...place, scale: 1 }, format: "webp", quality: 40 };
  const { data } = (await browser.askDevTools("Page.captureScreenshot", options)) as {
    data: string;
  };
  return Buffer.from(data, "base64");
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { value: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What is in the tree for the layout alone, or said by the node above. */
const UNTOLD = ["InlineTextBox", "LineBreak", "ListMarker", "none", "generic"];
const TOLD = ["level", "url", "checked", "disabled", "focusable", "busy"];

/** The page's first node of a role as assistive technology has it: a line for each node, below the one that it is in. */
export async function accessibilityTree(role: string): Promise<string> {
  const { nodes } = (await browser.askDevTools("Accessibility.getFullAXTree")) as {
    nodes: AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const tell = (node: AxNode, depth: number): void => {
    const role = node.role?.value ?? "";
    const isTold = !node.ignored && !UNTOLD.includes(role);
    if (isTold) lines.push("  ".repeat(depth) + line(node, role));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) tell(child, isTold ? depth + 1 : depth);
    }
  };
  const root = nodes.find((node) => !node.ignored && node.role?.value === role);
  if (root) tell(root, 0);
  return lines.join("\n") + "\n";
}

function line({ name, properties = [] }: AxNode, role: string): string {
  const told = properties.filter((property) => TOLD.includes(property.name));
  const facts = told.map((property) => `${property.name}=${String(property.value.value)}`);
  const text = name?.value ? JSON.stringify(name.value) : "";
  return [role, text, ...facts].filter(Boolean).join(" ");
}
