using System.Reflection;
using System.Text.Json;

namespace Raati.Contracts.Tests.TypeScript;

/// <summary>What a C# type is called in TypeScript, and how a value of it is read when it comes off the wire.</summary>
internal sealed class Shape
{
    private static readonly HashSet<Type> Numbers = [typeof(int), typeof(long), typeof(double), typeof(short), typeof(byte)];
    private static readonly HashSet<Type> Strings = [typeof(string), typeof(Guid), typeof(DateTimeOffset)];

    private Shape(string name, string? reader)
    {
        Name = name;
        Reader = reader;
    }

    /// <summary>The TypeScript type.</summary>
    internal string Name { get; }

    /// <summary>An expression over <c>{0}</c>, or null when the value is taken as it is.</summary>
    internal string? Reader { get; }

    internal static Shape Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Numbers.Contains(type)) return new("number", null);
        if (Strings.Contains(type)) return new("string", null);
        if (type == typeof(bool)) return new("boolean", null);
        if (type == typeof(JsonElement)) return new("unknown", null);
        if (type.IsEnum) return new(type.Name, $"oneOf({type.Name}, {{0}})");
        if (type.IsArray) return ArrayOf(Of(type.GetElementType()!));
        if (IsRecord(type)) return new(type.Name, $"read{type.Name}({{0}})");
        throw new NotSupportedException($"{type} has no TypeScript twin: contracts are flat (house style 16)");
    }

    /// <summary>A property's; <see cref="TypeScriptAttribute"/> has the last word.</summary>
    internal static Shape Of(PropertyInfo property) =>
        property.GetCustomAttribute<TypeScriptAttribute>() is { } named ? new(named.Type, null) : Of(property.PropertyType);

    internal static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static Shape ArrayOf(Shape item)
    {
        var read = item.Reader is null ? "" : $", (item) => {string.Format(null, item.Reader, "item")}";
        return new($"{item.Name}[]", $"list<{item.Name}>({{0}}{read})");
    }
}
