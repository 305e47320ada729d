using System.Collections.Immutable;
using System.Globalization;

namespace NetGen.Testing;

/// <summary>Builds the source of a declaration. Immutable: each call returns a longer one.</summary>
/// <example>
/// <code>
/// NetworkSource.Named("Tiny").Input(4).Dense(3, "Relu").Dense(2, "Softmax").ToString()
/// </code>
/// </example>
public sealed record NetworkSource
{
    private NetworkSource()
    {
    }

    /// <summary>The class's name.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace.</summary>
    public string Namespace { get; init; } = "Tests";

    /// <summary>The class's modifiers.</summary>
    public string Modifiers { get; init; } = "public sealed partial";

    /// <summary>The members between the braces.</summary>
    public string Members { get; init; } = "";

    /// <summary>The attributes, each with its brackets.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];

    /// <summary>Starts a declaration.</summary>
    /// <param name="name">The class's name.</param>
    /// <param name="maxBatchSize">The largest batch, or null for the default.</param>
    public static NetworkSource Named(string name, int? maxBatchSize = null) =>
        new NetworkSource { Name = name }.With(maxBatchSize is null ? "[Network]" : Print($"[Network(MaxBatchSize = {maxBatchSize})]"));

    /// <summary>Adds an attribute as it is written.</summary>
    public NetworkSource With(string attribute) => this with { Attributes = Attributes.Add(attribute) };

    /// <summary>Adds an input.</summary>
    public NetworkSource Input(params int[] shape) =>
        With($"[Input({string.Join(", ", shape.Select(dimension => Print($"{dimension}")))})]");

    /// <summary>Adds a fully connected layer.</summary>
    /// <param name="units">The number of outputs.</param>
    /// <param name="activation">A member of <see cref="NetGen.Activation"/>, or null for the default.</param>
    /// <param name="name">The layer's name, or null for the default.</param>
    public NetworkSource Dense(int units, string? activation = null, string? name = null) =>
        With(Print($"[Dense({units}{(activation is null ? "" : $", Activation.{activation}")}{(name is null ? "" : $", Name = \"{name}\"")})]"));

    /// <summary>Adds an activation on a line of its own.</summary>
    public NetworkSource Activation(string activation) => With($"[Activation(Activation.{activation})]");

    /// <summary>Declares the loss.</summary>
    public NetworkSource Output(string loss, float? delta = null) =>
        With(Print($"[Output(Loss.{loss}{(delta is null ? "" : Print($", Delta = {delta:R}f"))})]"));

    /// <summary>Adds members to the class.</summary>
    public NetworkSource WithMembers(string members) => this with { Members = members };

    /// <summary>The source text.</summary>
    public override string ToString() =>
        $$"""
        using NetGen;

        namespace {{Namespace}}
        {
            {{string.Join("\n    ", Attributes)}}
            {{Modifiers}} class {{Name}}
            {
                {{Members}}
            }
        }
        """;

    private static string Print(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
