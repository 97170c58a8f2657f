export const en = {
  minimum: {
    title: "Minimum amount",
    description: "Items at the prices your customers see, before discounts and without delivery.",
    none: "There is no minimum: the code works for any cart.",
    summary: "The code works from {{amount}} of items.",
    onlyCurrency: "It works only for carts in {{currency}}.",
    amount: "Amount",
    currency: "Currency",
    save: "Save",
    remove: "Remove",
    saved: "The minimum is saved.",
    removed: "The minimum is gone.",
    invalid: "Write an amount above zero, such as 80 or 79.90.",
    loadFailed: "The minimum could not be read.",
    retry: "Try again",
  },
}
