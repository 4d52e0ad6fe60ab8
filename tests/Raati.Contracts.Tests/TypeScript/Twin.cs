using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Raati.Contracts.Tests.TypeScript;

/// <summary>
/// Writes the TypeScript twin of Raati.Contracts: its types, a reader for each record (an enum value that this build does not
/// know reads as "unknown", a field that an older hub does not send gets its default), and typed proxies for both hubs, so
/// that no hub method's name stands in the apps.
/// </summary>
internal sealed class Twin(Assembly assembly)
{
    private const string Head = """
        // The TypeScript twin of Raati.Contracts. Generated: to write it anew after a change there, run
        //   RAATI_WRITE_CONTRACTS=1 dotnet test tests/Raati.Contracts.Tests

        /** What the proxies need of a SignalR connection. */
        export interface HubLink {
          invoke(method: string, ...args: unknown[]): Promise<unknown>;
          on(method: string, handler: (...args: unknown[]) => void): void;
        }

        const oneOf = <T extends string>(known: readonly T[], value: unknown): T => known.find((name) => name === value) ?? (known[0] as T);

        const list = <T>(value: unknown, read: (item: unknown) => T = (item) => item as T): T[] => (Array.isArray(value) ? value.map(read) : []);

        const fields = (value: unknown): Record<string, unknown> => (typeof value === "object" && value !== null ? { ...value } : {});

        const maybe = <T>(value: unknown, read: (value: unknown) => T): T | undefined => (value === undefined || value === null ? undefined : read(value));

        """;

    private readonly Remarks _remarks = new(assembly);
    private readonly NullabilityInfoContext _nullability = new();
    private readonly StringBuilder _out = new(Head.ReplaceLineEndings("\n"));

    internal string Write()
    {
        var types = assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal).ToArray();
        foreach (var type in types.Where(type => type.IsEnum)) Enum(type);
        foreach (var type in types.Where(IsConstants)) Constants(type);
        foreach (var type in types.Where(Shape.IsRecord)) Record(type);
        foreach (var type in types.Where(type => type.IsInterface && type.Name.EndsWith("Hub", StringComparison.Ordinal))) Hub(type);
        foreach (var type in types.Where(type => type.IsInterface && type.Name.EndsWith("Client", StringComparison.Ordinal))) Client(type);
        return _out.ToString();
    }

    private void Enum(Type type)
    {
        _out.Append($"\n{_remarks.Of(type)}export const {type.Name} = [\n");
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static)) _out.Append($"{_remarks.Of(field)}  \"{Camel(field.Name)}\",\n");
        _out.Append($"] as const;\nexport type {type.Name} = (typeof {type.Name})[number];\n");
    }

    private void Constants(Type type)
    {
        _out.Append($"\n{_remarks.Of(type)}export const {type.Name} = {{\n");
        foreach (var field in type.GetFields().Where(field => field.IsLiteral))
        {
            _out.Append($"{_remarks.Of(field)}  {Camel(field.Name)}: {JsonSerializer.Serialize(field.GetRawConstantValue())},\n");
        }

        _out.Append("} as const;\n");
    }

    private void Record(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        _out.Append($"\n{_remarks.Of(type)}export interface {type.Name} {{\n");
        foreach (var property in properties)
        {
            var mark = MayBeAbsent(property) ? $"?: {Shape.Of(property).Name} | undefined" : $": {Shape.Of(property).Name}";
            _out.Append($"{_remarks.Of(property)}  {Camel(property.Name)}{mark};\n");
        }

        _out.Append("}\n\n");
        Reader(type, properties);
    }

    private void Reader(Type type, PropertyInfo[] properties)
    {
        var fresh = Activator.CreateInstance(type);
        var lines = properties.Select(property => Read(property, fresh)).OfType<string>().ToArray();
        if (lines is [])
        {
            _out.Append($"export const read{type.Name} = (value: unknown): {type.Name} => value as {type.Name};\n");
            return;
        }

        _out.Append($"export const read{type.Name} = (value: unknown): {type.Name} => {{\n  const from = fields(value);\n  return {{\n    ...from,\n");
        foreach (var line in lines) _out.Append($"    {line},\n");
        _out.Append($"  }} as {type.Name};\n}};\n");
    }

    private string? Read(PropertyInfo property, object? fresh)
    {
        var name = Camel(property.Name);
        var source = $"from.{name}";
        var shape = Shape.Of(property);
        if (MayBeAbsent(property))
        {
            return shape.Reader is null ? null : $"{name}: maybe({source}, (value) => {string.Format(null, shape.Reader, "value")})";
        }

        var required = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
        var value = required || property.PropertyType.IsArray ? source : $"{source} ?? {Literal(property.GetValue(fresh))}";
        if (shape.Reader is not null) return $"{name}: {string.Format(null, shape.Reader, value)}";
        return required ? null : $"{name}: {value}";
    }

    private void Hub(Type type)
    {
        _out.Append($"\n{_remarks.Of(type)}export class {type.Name[1..]} {{\n  constructor(private readonly link: HubLink) {{}}\n");
        foreach (var method in type.GetMethods())
        {
            var parameters = method.GetParameters();
            var typed = string.Join(", ", parameters.Select(parameter => $"{parameter.Name}: {Shape.Of(parameter.ParameterType).Name}"));
            var names = string.Concat(parameters.Select(parameter => $", {parameter.Name}"));
            var (result, read) = Result(method);
            _out.Append($"\n{_remarks.Of(method)}  async {Camel(method.Name)}({typed}): Promise<{result}> {{\n");
            _out.Append(string.Format(null, read, $"await this.link.invoke(\"{method.Name}\"{names})")).Append("  }\n");
        }

        _out.Append("}\n");
    }

    private (string Type, string Body) Result(MethodInfo method)
    {
        if (!method.ReturnType.IsGenericType) return ("void", "    {0};\n");
        var type = method.ReturnType.GetGenericArguments()[0];
        var shape = Shape.Of(type);
        var mayBeNull = _nullability.Create(method.ReturnParameter).GenericTypeArguments[0].ReadState is NullabilityState.Nullable;
        var read = string.Format(null, shape.Reader ?? "({0}) as " + shape.Name, mayBeNull ? "value" : "{0}");
        return mayBeNull
            ? ($"{shape.Name} | undefined", $"    return maybe({{0}}, (value) => {read});\n")
            : (shape.Name, $"    return {read};\n");
    }

    private void Client(Type type)
    {
        var name = type.Name[1..];
        _out.Append($"\n{_remarks.Of(type)}export interface {name} {{\n");
        foreach (var method in type.GetMethods())
        {
            var parameter = method.GetParameters().Single();
            _out.Append($"{_remarks.Of(method)}  {Camel(method.Name)}({parameter.Name}: {Shape.Of(parameter.ParameterType).Name}): void;\n");
        }

        _out.Append($"}}\n\n/** Hears what the hub tells. */\nexport const attach{name} = (link: HubLink, client: {name}): void => {{\n");
        foreach (var method in type.GetMethods())
        {
            var parameter = method.GetParameters().Single();
            var shape = Shape.Of(parameter.ParameterType);
            var read = string.Format(null, shape.Reader ?? "{0} as " + shape.Name, parameter.Name);
            _out.Append($"  link.on(\"{method.Name}\", ({parameter.Name}) => {{\n    client.{Camel(method.Name)}({read});\n  }});\n");
        }

        _out.Append("};\n");
    }

    private bool MayBeAbsent(PropertyInfo property) => _nullability.Create(property).ReadState is NullabilityState.Nullable;

    private static bool IsConstants(Type type) => type is { IsAbstract: true, IsSealed: true } && type.GetFields().Any(field => field.IsLiteral);

    private static string Literal(object? value) => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object));

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
