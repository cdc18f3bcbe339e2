/** The browsers that the tests know how to start. */
import type { Engine } from "./driver";
import { need } from "./environment";

const ENGINES: Record<string, () => Engine> = { chromium, firefox, webkit };

/** What the tests are run in this time. */
export const engineName = need("ARTICLE_CARD_ENGINE");

/** The engine of that name. */
export function engine(): Engine {
  const start = ENGINES[engineName];
  if (start) return start();
  const known = Object.keys(ENGINES).join(", ");
  throw new Error(`ARTICLE_CARD_ENGINE: expected one of ${known}, got ${engineName}`);
}

/** Chromium, through the driver that is made for it. */
function chromium(): Engine {
  return {
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
    driver: need("GECKODRIVER"),
    driverArguments: (port) => [`--port=${String(port)}`],
    capabilities: { "moz:firefoxOptions": { binary: need("FIREFOX"), args: ["-headless"] } },
  };
}

/** WebKitGTK's own little browser, on a screen that nobody sees: it has no other. */
function webkit(): Engine {
  return {
    driver: need("XVFB_RUN"),
    driverArguments: (port) => ["-a", need("WEBKITDRIVER"), `--port=${String(port)}`],
    capabilities: {
      "webkitgtk:browserOptions": { binary: need("MINIBROWSER"), args: ["--automation"] },
    },
  };
}
