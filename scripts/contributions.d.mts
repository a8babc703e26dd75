export function settingsContribution(): Promise<Readonly<Record<string, unknown>>>;
