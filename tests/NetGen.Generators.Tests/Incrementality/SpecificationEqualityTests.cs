using System.Collections;
using System.Reflection;
using NetGen.Generators.Model;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Incrementality;

/// <summary>The specification is compared by value and holds nothing of the compiler.</summary>
public class SpecificationEqualityTests
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly NetworkSource Source =
        NetworkSource.Named("Net", maxBatchSize: 8).Input(4).Dense(3).With("[LeakyRelu(0.2f)]").Dense(2).Output("Huber", delta: 0.5f);

    [Fact]
    public void SameSourceGivesEqualSpecifications()
    {
        var (first, second) = (Specifications.Parse(Source.ToString()), Specifications.Parse("// moved\n" + Source));

        Assert.Equal(first, second);
        Assert.NotSame(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void EveryChangeGivesAnotherSpecification()
    {
        string[] sources =
        [
            Source.ToString(),
            Source.ToString().Replace("Net\n", "Other\n"),
            Source.ToString().Replace("Tests", "Elsewhere"),
            Source.ToString().Replace("= 8", "= 9"),
            Source.ToString().Replace("(4)", "(5)"),
            Source.ToString().Replace("Dense(3", "Dense(5"),
            Source.ToString().Replace("Dense(3", "Dense(3, Activation.Linear, Name = \"Hidden\""),
            Source.ToString().Replace("Dense(3", "Dense(3, Activation.Linear, Key = \"0\""),
            Source.ToString().Replace("Dense(3", "Dense(3, Activation.Linear, Initializer = Initializer.Zeros"),
            Source.ToString().Replace("Dense(3", "Dense(3, Activation.Linear, Initializer = Initializer.Orthogonal"),
            Source.ToString().Replace("Dense(3", "Dense(3, Activation.Linear, Initializer = Initializer.Orthogonal, InitializerValue = 2f"),
            Source.ToString().Replace("Dense(3", "Dense(3, Activation.Linear, BiasValue = 2f"),
            Source.ToString().Replace("Dense(2", "Dense(2, Activation.Relu"),
            Source.ToString().Replace("0.2f", "0.3f"),
            Source.ToString().Replace("LeakyRelu", "Elu"),
            Source.ToString().Replace("0.5f", "0.6f"),
            Source.ToString().Replace("[Input", "[L2(0.1f)] [Input"),
            Source.ToString().Replace("[Input", "[L2(0.2f)] [Input"),
            Source.ToString().Replace("[Input", "[L2(0.1f, IncludeBiases = true)] [Input"),
            Source.ToString().Replace("[LeakyRelu", "[L2(0.1f)] [LeakyRelu"),
            Source.ToString().Replace("Dense(2)]", "Dense(2, Activation.Softmax)] [Output(Loss.CrossEntropy, LabelSmoothing = 0.1f)]").Replace("[Output(Loss.Huber, Delta = 0.5f)]", ""),
            Source.ToString().Replace("Dense(2)]", "Dense(2, Activation.Softmax)] [Output(Loss.CrossEntropy, LabelSmoothing = 0.2f)]").Replace("[Output(Loss.Huber, Delta = 0.5f)]", ""),
            Source.ToString().Replace("[Input", "[Budget(MultiplyAdds = 1000)] [Input"),
            Source.ToString().Replace("[Input", "[Budget(MultiplyAdds = 2000)] [Input"),
            Source.ToString().Replace("[Input", "[Budget(ParameterBytes = 2000)] [Input"),
            Source.ToString().Replace("Loss.Huber, Delta = 0.5f", "Loss.MeanAbsoluteError"),
        ];

        Assert.Equal(sources.Length, sources.Select(Specifications.Parse).Distinct().Count());
    }

    [Fact]
    public void ObjectGraphHoldsNothingOfTheCompiler() => Walk(Specifications.Parse(Source.ToString()), nameof(NetworkSpec), []);

    private static void Walk(object? node, string path, HashSet<object> seen)
    {
        if (node is null || !seen.Add(node))
        {
            return;
        }

        var type = node.GetType();
        Assert.False(type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path} holds a {type}.");
        if (type.IsPrimitive || node is string or Type or Delegate)
        {
            return;
        }

        if (node is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        foreach (var field in type.GetFields(Fields))
        {
            Walk(field.GetValue(node), $"{path}.{field.Name}", seen);
        }
    }
}
