namespace Raati.Hub.Signage.Campaigns;

internal static class SignageBounds
{
    /// <summary>Of playlists and campaigns, in UTF-16 units.</summary>
    internal const int LongestName = 100;
}
