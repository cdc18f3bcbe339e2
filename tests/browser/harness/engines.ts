/** The browsers that the tests know how to start. */
import type { Engine } from "./driver";
import { need } from "./environment";

const ENGINES: Record<string, () => Engine> = { chromium, firefox, webkit };

/** The one that the tests are run in this time. */
export function engine(): Engine {
  const name = need("ARTICLE_CARD_ENGINE");
  const engine = ENGINES[name];
  if (engine) return engine();
  const known = Object.keys(ENGINES).join(", ");
  throw new Error(`ARTICLE_CARD_ENGINE: expected one of ${known}, got ${name}`);
}

/** Chromium, through the driver that is made for it. */
function chromium(): Engine {
  return {
    hasDevTools: true,
    garbageCollection: [["/goog/cdp/execute", { cmd: "HeapProfiler.collectGarbage", params: {} }]],
    driver: need("CHROMEDRIVER"),
    driverArguments: (port) => [`--port=${String(port)}`],
    capabilities: {
      "goog:chromeOptions": {
        binary: need("CHROMIUM"),
        args: [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      },
    },
  };
}

/** Firefox, through geckodriver. */
function firefox(): Engine {
  return {
    hasDevTools: false,
    // What the button "Minimize memory usage" of about:memory does.
    garbageCollection: [
      ["/moz/context", { context: "chrome" }],
      [
        "/execute/sync",
        { script: `Services.obs.notifyObservers(null, "child-mmu-request")`, args: [] },
      ],
      ["/moz/context", { context: "content" }],
    ],
    driver: need("GECKODRIVER"),
    driverArguments: (port) => [`--port=${String(port)}`, "--allow-system-access"],
    capabilities: {
      "moz:firefoxOptions": { binary: need("FIREFOX"), args: ["-headless"] },
    },
  };
}

/** WebKitGTK's own little browser, on a screen that nobody sees: it has no other. */
function webkit(): Engine {
  return {
    hasDevTools: false,
    garbageCollection: [],
    driver: need("XVFB_RUN"),
    driverArguments: (port) => ["-a", need("WEBKITDRIVER"), `--port=${String(port)}`],
    capabilities: {
      "webkitgtk:browserOptions": { binary: need("MINIBROWSER"), args: ["--automation"] },
    },
  };
}
