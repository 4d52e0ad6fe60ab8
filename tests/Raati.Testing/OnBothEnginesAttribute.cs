using System.Reflection;
using Raati.Hub.Storage;
using Xunit.Sdk;

namespace Raati.Testing;

/// <summary>Runs a theory on SQLite and on PostgreSQL: <c>[Theory, OnBothEngines] public async Task A_sentence(Engine engine)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothEnginesAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engine.Sqlite], [Engine.Postgres]];
}
