/** What is used of @tgwf/co2 0.19, which ships no types of its data. */
declare module '@tgwf/co2/data' {
  /** Ember's annual averages in gCO2e/kWh, by ISO 3166-1 alpha-3. */
  export const averageIntensity: { readonly data: Readonly<Record<string, number>> }
}

declare module '@tgwf/co2/data/electricity-maps' {
  interface ElectricityMapsYear {
    /** By ISO 3166-1 alpha-2, or a zone within a country. */
    readonly data: Readonly<
      Record<
        string,
        | {
            readonly zone: { readonly zoneName: string; readonly displayName?: string }
            readonly carbonIntensity: { readonly value: number }
          }
        | undefined
      >
    >
  }
  export const yearly2024: ElectricityMapsYear
  export const yearly2025: ElectricityMapsYear
}
