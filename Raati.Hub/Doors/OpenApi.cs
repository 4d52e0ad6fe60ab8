using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Raati.Contracts.Api;

namespace Raati.Hub.Doors;

/// <summary>
/// The API's own description, at <c>/openapi/v1.json</c>. The console's HTTP client is generated from the committed copy, so it says
/// exactly what is on the wire: enums are strings, nulls are left out, numbers are numbers.
/// </summary>
internal static class OpenApi
{
    private const string ProblemSchema = "HttpValidationProblemDetails";

    internal static void AddDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = type => type.Type.IsEnum ? type.Type.Name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer(NameEnumValues);
        options.AddDocumentTransformer(Finish);
    });

    internal static void MapDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi().AllowAnonymous();

    private static Task NameEnumValues(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum) Name(schema, type);
        // The generator can't see through the converter of an array's elements.
        if (type.GetElementType() is { IsEnum: true } element && context.Document is { } document)
        {
            if (document.Components?.Schemas?.ContainsKey(element.Name) is not true) document.AddComponent(element.Name, Name(new OpenApiSchema(), element));
            schema.Items = new OpenApiSchemaReference(element.Name, document);
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema Name(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. Enum.GetValues(type).Cast<object>().Select(value => (JsonNode)JsonValue.Create(NameOf(value)))];
        return schema;
    }

    private static string NameOf(object value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString() ?? "");

    private static async Task Finish(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        await DescribeFaults(document, context, cancellationToken);
        document.Info.Title = "Raati";
        document.Info.Version = "v1";
        // Where it happens to listen is no part of the contract.
        document.Servers = [];
        foreach (var schema in (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values.OfType<OpenApiSchema>())
            LeaveNullsOut(schema);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
            DescribeFailures(operation, document);
    }

    // An extension of ProblemDetails, which no route's own type tells.
    private static async Task DescribeFaults(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (document.Components?.Schemas is not { } schemas || !schemas.TryGetValue(ProblemSchema, out var found) || found is not OpenApiSchema problem) return;
        var fault = await context.GetOrCreateSchemaAsync(typeof(FieldFault), cancellationToken: cancellationToken);
        document.AddComponent(nameof(FaultCode), Name(new OpenApiSchema(), typeof(FaultCode)));
        (fault.Properties ??= new Dictionary<string, IOpenApiSchema>())["code"] = new OpenApiSchemaReference(nameof(FaultCode), document);
        document.AddComponent(nameof(FieldFault), fault);
        (problem.Properties ??= new Dictionary<string, IOpenApiSchema>())[FieldFaults.Name] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "What is wrong with which field, for programs; \"errors\" says the same in English.",
            Items = new OpenApiSchemaReference(nameof(FieldFault), document),
        };
    }

    // Every failure, whatever its status, is ProblemDetails; those of a field list have it in "errors".
    private static void DescribeFailures(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd("default", new OpenApiResponse { Description = "Any other failure." });
        foreach (var (status, response) in operation.Responses)
        {
            if (status.StartsWith('2') || response is not OpenApiResponse { Content: null or { Count: 0 } } failure) continue;
            failure.Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemSchema, document) },
            };
        }
    }

    // What is absent is left out on the wire, so an optional property is never null.
    private static void LeaveNullsOut(OpenApiSchema schema)
    {
        if (schema.Properties is null) return;
        foreach (var (name, property) in schema.Properties.ToArray())
        {
            if (property is not OpenApiSchema own) continue;
            own.Type &= ~JsonSchemaType.Null;
            if (own.OneOf?.FirstOrDefault(part => part is OpenApiSchemaReference) is { } only) schema.Properties[name] = only;
        }
    }
}
