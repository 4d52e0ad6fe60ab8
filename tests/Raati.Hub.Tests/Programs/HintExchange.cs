using Raati.Hub.Cluster;

namespace Raati.Hub.Tests.Programs;

/// <summary>Hints between hubs of one test, over a line that loses some of them, and some inside a hub too.</summary>
internal sealed class HintExchange(Func<bool> loses)
{
    private readonly List<LocalHints> _nodes = [];

    internal IHints Join()
    {
        var node = new LocalHints();
        lock (_nodes) _nodes.Add(node);
        return new Line(this, node);
    }

    private void Publish(Hint hint)
    {
        LocalHints[] nodes;
        lock (_nodes) nodes = [.. _nodes];
        foreach (var node in nodes.Where(_ => !loses())) node.Publish(hint);
    }

    private sealed class Line(HintExchange exchange, LocalHints node) : IHints
    {
        public void Publish(Hint hint) => exchange.Publish(hint);

        public void Subscribe(HintKind kind, Action<Hint> handler) => node.Subscribe(kind, handler);
    }
}
