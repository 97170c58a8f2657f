/** A Store API client that fails on every answer that is not a success. */
export class StoreClient {
  private constructor(
    readonly url: string,
    readonly headers: Record<string, string>,
    readonly catalogue: Catalogue
  ) {}

  /** Reads what the measurements need of the demo shop: the region France and some products. */
  static async connect(url: string, publishableKey: string): Promise<StoreClient> {
    const headers = { "x-publishable-api-key": publishableKey, "content-type": "application/json" }
    const empty = new StoreClient(url, headers, { regionId: "", productIds: [], productHandles: [], variantIds: [] })
    const { regions } = await empty.get<{ regions: { id: string; name: string }[] }>("/store/regions")
    const { products } = await empty.get<{ products: { id: string; handle: string; variants: { id: string }[] }[] }>(
      "/store/products?limit=20&fields=id,handle,variants.id"
    )
    return new StoreClient(url, headers, {
      regionId: regions.find((region) => region.name === "France")?.id ?? "",
      productIds: products.map((product) => product.id),
      productHandles: products.map((product) => product.handle),
      variantIds: products.flatMap((product) => product.variants.map((variant) => variant.id)),
    })
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.send<Answer>("GET", path)
  }

  post<Answer>(path: string, body: object = {}): Promise<Answer> {
    return this.send<Answer>("POST", path, body)
  }

  /** The raw answer, whatever its status. */
  request(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: { ...this.headers, ...headers },
      body: body && JSON.stringify(body),
    })
  }

  private async send<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await this.request(method, path, body)
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Answer
  }
}

export type Catalogue = { regionId: string; productIds: string[]; productHandles: string[]; variantIds: string[] }
