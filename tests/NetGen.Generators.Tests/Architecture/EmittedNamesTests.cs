using System.Reflection;
using System.Text.RegularExpressions;
using NetGen.Generators.Emission;
using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Losses;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Architecture;

/// <summary>The names that emitted code speaks of exist, and every name of the declaration language has its emitter.</summary>
public partial class EmittedNamesTests
{
    [Fact]
    public void EveryActivationHasTraitsAndAnEmitter()
    {
        var declared = Enum.GetNames<Activation>().Append("LeakyRelu").Append("Elu").Order().ToList();

        Assert.Equal(declared, ActivationTraits.Names.Order());
        Assert.Equal(declared.Except(["Softmax"]), ActivationEmitter.Names.Order());
    }

    [Fact]
    public void EveryLossHasAnEmitterAndADescription() => Assert.All(Enum.GetNames<Loss>(), loss =>
    {
        Assert.Contains(loss, LossTraits.Names);
        Assert.Contains(loss, LossEmitter.Names);
        Assert.True(typeof(NetworkAttribute).Assembly.GetType($"NetGen.{loss}")?.IsSubclassOf(typeof(LossFunction)));
        Assert.NotNull(typeof(NetworkAttribute).Assembly.GetType($"NetGen.CompilerServices.{LossEmitter.For(new LossSpec(loss)).Rows}")?.GetMethod("Apply"));
    });

    [Fact]
    public void EveryInitializerIsAClass() => Assert.All(
        Enum.GetNames<Initializer>().Except([nameof(Initializer.Default)]),
        initializer => Assert.True(typeof(NetworkAttribute).Assembly.GetType($"NetGen.{initializer}")?.IsSubclassOf(typeof(WeightInitializer))));

    [Fact]
    public void EveryTypeEmittedCodeNamesExists()
    {
        var names = typeof(Runtime).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(name => name.StartsWith("global::NetGen.", StringComparison.Ordinal) && !name.EndsWith('.') && !name.EndsWith("Lanes", StringComparison.Ordinal))
            .Select(name => name["global::".Length..]);

        Assert.All(names, name => Assert.NotNull(typeof(NetworkAttribute).Assembly.GetType(name) ?? typeof(NetworkAttribute).Assembly.GetType($"{name}`1")));
    }

    /// <summary>Between seed and bits stands no function of the platform: of <c>Math</c> emitted code uses the two that only compare.</summary>
    [Fact]
    public void EmittedCodeUsesNoPlatformTranscendental()
    {
        var uses = MathUse().Matches(string.Concat(Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "tests", "NetGen.Generators.Tests", "Emission"), "*.verified.cs").Select(File.ReadAllText)));

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Contains(use.Value, (string[])["System.Math.Min", "System.Math.Clamp"]));
    }

    [GeneratedRegex(@"System\.MathF?\.\w+|float\.(Exp|Log|Tanh|Sin|Cos|Pow)\w*")]
    private static partial Regex MathUse();
}
