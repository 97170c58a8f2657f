/** What the checkout says of a company that buys. */
export const companyTexts = {
  fr: {
    box: "J’achète pour une société",
    name: "Nom de la société",
    siren: /^SIREN/,
    vatNumber: /^Numéro de TVA/,
    wrongSiren: "SIREN : ce numéro n’est pas juste. Il a 9 chiffres ; vérifiez chacun.",
    wrongVatNumber: /Numéro de TVA\s: ce numéro n’est pas juste\./,
    needed: ["Nom de la société : champ à remplir.", /^SIREN\s: donnez les 9 chiffres/],
    boughtFor: "Achetée pour",
    review: "Votre commande",
    noTax: /^Sans TVA\s: livraison intracommunautaire/,
    intraEu: "Livraison intracommunautaire exonérée de TVA, art. 262 ter I du CGI",
  },
  en: {
    box: "I buy for a company",
    name: "Company name",
    siren: /^SIREN/,
    vatNumber: /^VAT number/,
    wrongSiren: "SIREN: this number is not right. It has 9 digits; check each of them.",
    wrongVatNumber: /VAT number: this number is not right\./,
    needed: ["Company name: please fill this in.", /^SIREN: give the 9 digits/],
    boughtFor: "Bought for",
    review: "Your order",
    noTax: /^No VAT: intra-Community supply/,
    intraEu: "Intra-Community supply exempt from VAT, article 262 ter I of the French tax code (CGI)",
  },
}
