using System.Globalization;
using Raati.Hub.Storage;

namespace Raati.Hub.Cluster;

/// <summary>
/// A hint as it travels between nodes: <c>node|kind|organization|subject|instance</c>. A kind that this build does not know is passed
/// over: nodes of two builds work side by side.
/// </summary>
internal static class HintText
{
    private const string Canary = "canary";
    private const int Parts = 5;

    internal static string Of(NodeId node, Hint hint) => string.Create(
        CultureInfo.InvariantCulture,
        $"{node.Value:N}|{hint.Kind}|{hint.Organization.Value:N}|{hint.Subject:N}|{hint.Instance:N}");

    internal static string CanaryOf(NodeId node) => $"{node.Value:N}|{Canary}";

    internal static bool IsCanaryOf(NodeId node, string text) => text == CanaryOf(node);

    /// <summary>Null: our own, a canary, or nothing that this build understands.</summary>
    internal static Hint? FromOther(NodeId self, string text)
    {
        var parts = text.Split('|');
        return parts.Length >= Parts
            && Guid.TryParse(parts[0], out var node) && node != self.Value
            && Enum.TryParse<HintKind>(parts[1], out var kind) && Enum.IsDefined(kind)
            && Guid.TryParse(parts[2], out var organization)
            && Guid.TryParse(parts[3], out var subject)
            && Guid.TryParse(parts[4], out var instance)
            ? new Hint(kind, new OrganizationId(organization), subject, instance) { FromOther = true }
            : null;
    }
}
