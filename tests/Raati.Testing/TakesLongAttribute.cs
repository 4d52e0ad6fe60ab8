using Xunit;
using Xunit.Abstractions;

namespace Raati.Testing;

/// <summary>A class whose tests take a third of a minute and more, one after the other: begun last, they would end alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesLongAttribute : Attribute;

/// <summary>Begins with the classes that take long, so that a run ends with all its threads busy. For an assembly's <see cref="TestCollectionOrdererAttribute"/>.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>Named for <see cref="TestCollectionOrdererAttribute"/>.</summary>
    public const string Name = "Raati.Testing.LongestFirst";

    /// <summary>Where it is.</summary>
    public const string Assembly = "Raati.Testing";

    private const string OfClass = "Test collection for ";

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderByDescending(TakesLong);

    private static bool TakesLong(ITestCollection collection) =>
        collection.DisplayName.StartsWith(OfClass, StringComparison.Ordinal)
        && collection.TestAssembly.Assembly.GetType(collection.DisplayName[OfClass.Length..])?.GetCustomAttributes(typeof(TakesLongAttribute).AssemblyQualifiedName).Any() is true;
}
