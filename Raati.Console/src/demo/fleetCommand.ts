/** What brings the tablets of a demo to life, in the project's folder. */
export const fleetCommand = "dotnet run --project tests/Raati.Fleet -- demo";
