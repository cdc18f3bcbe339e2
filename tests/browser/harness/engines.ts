/** The browsers that the tests know how to start. */
import type { Engine } from "./driver";
import { need } from "./environment";

/** Chromium, through the driver that is made for it. */
export function chromium(): Engine {
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
