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
