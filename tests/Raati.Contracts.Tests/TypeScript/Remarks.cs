using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Raati.Contracts.Tests.TypeScript;

/// <summary>The contracts' doc comments, carried over from the compiler's XML file.</summary>
internal sealed partial class Remarks
{
    private readonly Dictionary<string, string> _texts;

    internal Remarks(Assembly assembly) =>
        _texts = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => Plain(member.Element("summary")));

    internal string Of(Type type, string indent = "") => Comment($"T:{type.FullName}", indent);

    internal string Of(MemberInfo member, string indent = "  ")
    {
        var kind = member switch { PropertyInfo => "P", FieldInfo => "F", _ => "M" };
        var parameters = member is MethodInfo method && method.GetParameters() is [_, ..] all
            ? $"({string.Join(',', all.Select(parameter => parameter.ParameterType.FullName))})" : "";
        return Comment($"{kind}:{member.DeclaringType!.FullName}.{member.Name}{parameters}", indent);
    }

    private string Comment(string key, string indent) =>
        _texts.TryGetValue(key, out var text) && text is not "" ? $"{indent}/** {text} */\n" : "";

    private static string Plain(XElement? summary)
    {
        if (summary is null) return "";
        foreach (var see in summary.Descendants("see").ToList())
        {
            see.ReplaceWith(see.Attribute("cref")!.Value.Split('(')[0].Split('.', ':')[^1]);
        }

        return Spaces().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
