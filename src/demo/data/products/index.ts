import { apparel } from "./apparel"
import { books } from "./books"
import { credits } from "./credits"
import { home } from "./home"
import { posters } from "./posters"
import type { DemoProduct } from "./product"
import { stationery } from "./stationery"

/** All products of the demo shop. */
export const products: DemoProduct[] = [...posters, ...stationery, ...apparel, ...home, ...books, ...credits]
