import type { CreditsTranslation } from "./en"

export const creditsFr: CreditsTranslation = {
  title: "Crédits",
  description: "Ce avec quoi les clients paient. Chaque mouvement est conservé ; rien n’est jamais modifié ni effacé.",
  search: {
    label: "Client",
    placeholder: "E-mail ou nom",
    none: "Aucun client avec un compte ne correspond.",
    failed: "Les clients n’ont pas pu être chargés : {{reason}}",
    pick: "Choisissez un client pour voir son compte et lui donner des crédits.",
  },
  account: {
    balance: "Solde",
    held: "Réservés",
    available: "Disponibles",
    owed: "Dus",
    owedHint: "Dépensés avant le remboursement de la commande.",
    failed: "Le compte n’a pas pu être chargé : {{reason}}",
    loading: "Chargement du compte",
  },
  grant: {
    title: "Donner des crédits",
    credits: "Crédits",
    reason: "Motif",
    reasonHint: "Le client le lit dans son relevé.",
    submit: "Donner",
    done: "Les crédits sont sur le compte.",
    invalid: "Indiquez un nombre de crédits supérieur à zéro, avec six décimales au plus, et un motif.",
  },
  statement: {
    title: "Relevé",
    date: "Date",
    type: "Mouvement",
    credits: "Crédits",
    balance: "Solde",
    empty: "Rien n’a encore bougé sur ce compte.",
    csv: "Télécharger en CSV",
  },
  type: { purchase: "Achetés", grant: "Offerts", settlement: "Dépensés", refund: "Repris" },
  settings: {
    title: "Prix",
    description: "Ce que vaut un crédit, et ce qui s’ajoute au coût d’une création. Valable à partir de maintenant.",
    value: "Valeur d’un crédit",
    currency: "Devise",
    markup: "Marge, en pour cent",
    save: "Enregistrer",
    saved: "Le prix est enregistré.",
    invalid:
      "Indiquez une valeur supérieure à zéro avec six décimales au plus, une devise comme eur, et une marge d’au moins 0.",
    since: "Depuis le {{time}}",
    initial: "Réglage d’origine ; rien n’a encore été choisi.",
    failed: "Le prix n’a pas pu être chargé : {{reason}}",
  },
  receivables: {
    title: "Dus par les clients",
    description:
      "Des crédits dépensés avant le remboursement de leur commande. Ils ne sont pas réclamés automatiquement.",
    none: "Personne ne doit de crédits.",
    open: "Ouvrir le compte",
    failed: "La liste n’a pas pu être chargée : {{reason}}",
  },
}
