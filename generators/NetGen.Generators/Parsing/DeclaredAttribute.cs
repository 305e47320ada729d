using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Parsing;

/// <summary>An attribute of the declaration: its values, and where each of them stands.</summary>
internal sealed class DeclaredAttribute
{
    private readonly AttributeData _data;
    private readonly AttributeSyntax _syntax;

    public DeclaredAttribute(AttributeData data, AttributeSyntax syntax)
    {
        _data = data;
        _syntax = syntax;
    }

    /// <summary>The attribute as written in C#, such as <c>Dense</c>.</summary>
    public string ShortName => _data.AttributeClass!.Name.Substring(0, _data.AttributeClass.Name.Length - nameof(Attribute).Length);

    public int Start => _syntax.SpanStart;

    public Location Location => _syntax.GetLocation();

    /// <summary>Whether the compiler understood every argument. If not, it has said so itself.</summary>
    public bool IsComplete =>
        _data.AttributeConstructor is not null
        && _data.ConstructorArguments.All(IsUnderstood)
        && _data.NamedArguments.All(argument => IsUnderstood(argument.Value));

    /// <summary>The value of a parameter or property, or null if the property is not set.</summary>
    public TypedConstant? Find(string argument)
    {
        var index = IndexOfParameter(argument);
        if (index >= 0)
        {
            return _data.ConstructorArguments[index];
        }

        foreach (var named in _data.NamedArguments)
        {
            if (named.Key == argument)
            {
                return named.Value;
            }
        }

        return null;
    }

    /// <summary>The value of a parameter or property, or null if the property is not set.</summary>
    public T? FindValue<T>(string argument)
        where T : struct => (T?)Find(argument)?.Value;

    public string? FindText(string argument) => (string?)Find(argument)?.Value;

    /// <summary>Whether an argument is written, and not left to its default.</summary>
    public bool IsGiven(string argument) => Find(argument) is not null && Locate(argument) != Location;

    /// <summary>Where an argument stands; the attribute itself if it is left to its default.</summary>
    /// <param name="argument">The parameter or property, or null for the attribute.</param>
    /// <param name="element">The element of a parameter array.</param>
    public Location Locate(string? argument, int element = 0)
    {
        var arguments = _syntax.ArgumentList?.Arguments ?? default;
        foreach (var candidate in arguments)
        {
            if (argument is not null && NameOf(candidate) == argument)
            {
                return candidate.GetLocation();
            }
        }

        var position = argument is null ? -1 : IndexOfParameter(argument);
        var positional = arguments.TakeWhile(candidate => NameOf(candidate) is null).Count();
        if (position < 0 || position >= positional)
        {
            return Location;
        }

        // A parameter array may be written as one array instead of its elements.
        var last = position + element < positional ? position + element : position;
        return arguments[last].GetLocation();
    }

    private static bool IsUnderstood(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Error => false,
        TypedConstantKind.Array => constant.IsNull || constant.Values.All(IsUnderstood),
        _ => true,
    };

    private static string? NameOf(AttributeArgumentSyntax argument) =>
        (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText;

    private int IndexOfParameter(string name)
    {
        var parameters = _data.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var index = 0; index < parameters.Length; index++)
        {
            if (parameters[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }
}
