namespace Raati.Hub.Cluster;

internal static class ClusterFeature
{
    internal static void AddCluster(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NodeIdentity>();
        builder.Services.AddSingleton<IHints, LocalHints>();
    }
}
