namespace Raati.Hub.Results;

internal static class ResultsFeature
{
    internal static void AddResults(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Certification>();
    }
}
