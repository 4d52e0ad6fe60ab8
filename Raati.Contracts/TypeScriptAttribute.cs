namespace Raati.Contracts;

/// <summary>Says what the TypeScript twin calls a type that the generator can't work out.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TypeScriptAttribute(string type) : Attribute
{
    /// <summary>The TypeScript type, as written.</summary>
    public string Type { get; } = type;
}
