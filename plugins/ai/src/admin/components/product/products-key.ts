/** How the dashboard's own queries for products begin: what it shows is read anew. */
export const PRODUCTS_KEY = ["products"]
