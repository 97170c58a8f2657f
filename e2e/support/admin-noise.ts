/** What Medusa's own admin does in a browser whatever the plugins do, and why no test fails of it. */
export const adminNoise: readonly { text: RegExp; reason: string }[] = [
  {
    text: /https:\/\/cdn\.jsdelivr\.net\/gh\/lipis\/flag-icons\//,
    reason: "an order's page of @medusajs/dashboard loads the flag of its country from a CDN, which tests cannot reach",
  },
]
