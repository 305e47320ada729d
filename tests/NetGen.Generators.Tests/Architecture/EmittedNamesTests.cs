using System.Reflection;
using NetGen.Generators.Emission;
using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Losses;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Architecture;

/// <summary>The names that emitted code speaks of exist, and every name of the declaration language has its emitter.</summary>
public class EmittedNamesTests
{
    [Fact]
    public void EveryActivation_HasTraitsAndAnEmitter()
    {
        var declared = Enum.GetNames<Activation>().Append("LeakyRelu").Append("Elu").Order().ToList();

        Assert.Equal(declared, ActivationTraits.Names.Order());
        Assert.Equal(declared.Except(["Softmax"]), ActivationEmitter.Names.Order());
    }

    [Fact]
    public void EveryLoss_HasAnEmitterAndADescription() => Assert.All(Enum.GetNames<Loss>(), loss =>
    {
        Assert.Contains(loss, LossEmitter.Names);
        Assert.True(typeof(NetworkAttribute).Assembly.GetType($"NetGen.{loss}")?.IsSubclassOf(typeof(LossFunction)));
        Assert.NotNull(typeof(NetworkAttribute).Assembly.GetType($"NetGen.CompilerServices.{LossEmitter.For(new LossSpec(loss)).Rows}")?.GetMethod("Apply"));
    });

    [Fact]
    public void EveryInitializer_IsAClass() => Assert.All(
        Enum.GetNames<Initializer>().Except([nameof(Initializer.Default)]),
        initializer => Assert.True(typeof(NetworkAttribute).Assembly.GetType($"NetGen.{initializer}")?.IsSubclassOf(typeof(WeightInitializer))));

    [Fact]
    public void EveryTypeEmittedCodeNames_Exists()
    {
        var names = typeof(Runtime).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(name => name.StartsWith("global::NetGen.", StringComparison.Ordinal) && !name.EndsWith('.') && !name.EndsWith("Lanes", StringComparison.Ordinal))
            .Select(name => name["global::".Length..]);

        Assert.All(names, name => Assert.NotNull(typeof(NetworkAttribute).Assembly.GetType(name) ?? typeof(NetworkAttribute).Assembly.GetType($"{name}`1")));
    }
}
