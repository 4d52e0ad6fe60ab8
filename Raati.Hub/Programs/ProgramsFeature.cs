namespace Raati.Hub.Programs;

internal static class ProgramsFeature
{
    internal static void AddPrograms(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublicationLog>();
    }
}
