import type { Translation } from "./en"

export const fr: Translation = {
  jobs: {
    title: "Tâches de fond",
    description:
      "Le travail que la boutique fait d’elle-même, comme les e-mails et les documents. Ce qui a échoué pour de bon peut être relancé.",
    filter: {
      all: "Toutes",
      waiting: "En attente",
      running: "En cours",
      dead: "En échec",
      done: "Terminées",
      dropped: "Abandonnées",
    },
    column: {
      job: "Tâche",
      state: "État",
      progress: "Avancement",
      attempts: "Essais",
      time: "Heure",
      actions: "Actions",
    },
    state: { waiting: "En attente", running: "En cours", dead: "En échec", done: "Terminée", dropped: "Abandonnée" },
    attempts: "{{attempts}} sur {{max}}",
    time: {
      waiting: "Prévue {{time}}",
      running: "Depuis {{time}}",
      dead: "Échouée {{time}}",
      done: "Terminée {{time}}",
      dropped: "Abandonnée {{time}}",
    },
    empty: {
      all: "Aucune tâche de fond n’a encore été nécessaire.",
      state: "Aucune tâche n’est dans cet état.",
    },
    error: { title: "Les tâches n’ont pas pu être chargées.", retry: "Charger à nouveau" },
    page: { next: "Plus anciennes", previous: "Plus récentes" },
    action: { open: "Actions sur cette tâche", retry: "Relancer", drop: "Abandonner" },
    retry: {
      title: "Relancer cette tâche ?",
      text: "{{workflow}} repart aussitôt. Ce qui est déjà fait n’est pas fait deux fois.",
      done: "La tâche repart.",
    },
    drop: {
      title: "Abandonner cette tâche ?",
      text: "{{workflow}} ne sera pas exécutée : ce qu’elle devait faire ne sera pas fait. Vous pourrez encore la relancer.",
      done: "La tâche est abandonnée.",
    },
    cancel: "Annuler",
    unreachable: "La boutique ne répond pas. Vérifiez votre connexion, puis réessayez.",
    failed: "Cela n’a pas fonctionné : {{reason}}",
    more: "plus de {{count}}",
  },
}
