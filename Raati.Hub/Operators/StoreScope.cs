using Dapper;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>The stores that rows are read of, as a condition of a statement.</summary>
internal sealed class StoreScope
{
    private readonly StoreId[] _stores;

    private StoreScope(StoreId[] stores) => _stores = stores;

    /// <summary>All that the caller may see; null when that is nothing: a store manager without stores.</summary>
    internal static StoreScope? Of(Caller caller) =>
        caller.Stores.Length == 0 && caller.Role is OperatorRole.StoreManager ? null : new StoreScope(caller.Stores);

    /// <summary>One store, when the caller may see it.</summary>
    internal static StoreScope? Of(Caller caller, StoreId store) => caller.Covers(store) ? new StoreScope([store]) : null;

    /// <summary>Empty when it is all of them. Lists bind differently on the two engines; names do not.</summary>
    internal string Sql(string column, DynamicParameters parameters)
    {
        if (_stores.Length == 0) return "";
        for (var at = 0; at < _stores.Length; at++) parameters.Add($"store{at}", _stores[at]);
        return $" and {column} in ({string.Join(", ", _stores.Select((_, at) => $"@store{at}"))})";
    }
}
