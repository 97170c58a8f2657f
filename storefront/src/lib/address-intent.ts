/** The checkout form's button of a saved address says this and the address's id. */
export const addressIntent = "address:"
