import type { en } from "./en"

export const fr: typeof en = {
  minimum: {
    title: "Montant minimum",
    description: "Articles aux prix que voient vos clients, avant remises et sans la livraison.",
    none: "Il n’y a pas de minimum : le code vaut pour tous les paniers.",
    summary: "Le code vaut à partir de {{amount}} d’articles.",
    onlyCurrency: "Il ne vaut que pour les paniers en {{currency}}.",
    amount: "Montant",
    currency: "Devise",
    save: "Enregistrer",
    remove: "Supprimer",
    saved: "Le minimum est enregistré.",
    removed: "Le minimum est supprimé.",
    invalid: "Écrivez un montant supérieur à zéro, comme 80 ou 79,90.",
    loadFailed: "Le minimum n’a pas pu être lu.",
    retry: "Réessayer",
  },
}
