using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Diagnostics;

/// <summary>Every diagnostic, once. A message says what was expected and what was found.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "NetGen";
    private const string HelpPages = "https://github.com/netgen/netgen/blob/main/generators/NetGen.Generators/docs/";

    public static readonly DiagnosticDescriptor NotPartial = new(
        DiagnosticIds.NotPartial,
        "A network must be partial",
        "Expected 'partial {0} {1}', found '{0} {1}': the generator writes the other part of a network",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.NotPartial + ".md");

    public static readonly DiagnosticDescriptor EnclosingTypeNotPartial = new(
        DiagnosticIds.EnclosingTypeNotPartial,
        "A type around a network must be partial",
        "Expected 'partial {0} {1}', found '{0} {1}': network '{2}' is nested in it, and its other part must reopen it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.EnclosingTypeNotPartial + ".md");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        DiagnosticIds.UnsupportedType,
        "A network must be an ordinary class or struct",
        "Expected '{0}' to be a class, or a struct of nothing but the network, neither static, abstract, generic, file-local nor a record, found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.UnsupportedType + ".md");

    public static readonly DiagnosticDescriptor PrimaryConstructor = new(
        DiagnosticIds.PrimaryConstructor,
        "A network has no primary constructor",
        "Expected '{0}' without a primary constructor, found one: every constructor must chain to the generated '{0}(ulong seed)'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.PrimaryConstructor + ".md");

    public static readonly DiagnosticDescriptor ConstructorCollision = new(
        DiagnosticIds.ConstructorCollision,
        "The constructor with a seed is generated",
        "Expected '{0}' to leave the constructor '{0}(ulong)' to the generator, found one already declared",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.ConstructorCollision + ".md");

    public static readonly DiagnosticDescriptor ConstructorNotChained = new(
        DiagnosticIds.ConstructorNotChained,
        "A network's constructor must chain to ': this(...)'",
        "Expected the constructor of '{0}' to chain to ': this(...)', such as ': this(seed)', found {1}: the parameters would stay uninitialised",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.ConstructorNotChained + ".md");

    public static readonly DiagnosticDescriptor MemberCollision = new(
        DiagnosticIds.MemberCollision,
        "A member has the name of a generated member",
        "Expected '{0}' to leave the name '{1}' to the generator, which emits {2}, found {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.MemberCollision + ".md");

    public static readonly DiagnosticDescriptor SpreadDeclaration = new(
        DiagnosticIds.SpreadDeclaration,
        "A network's attributes must stand on one declaration",
        "Expected all attributes of network '{0}' on the declaration that carries [Network], found [{1}] on another part: the order between parts is not defined",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SpreadDeclaration + ".md");

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        DiagnosticIds.LanguageVersion,
        "A network needs C# 12",
        "Expected language version 12 or later for network '{0}', found {1}: generated code is C# 12",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.LanguageVersion + ".md");

    public static readonly DiagnosticDescriptor NotCreatable = new(
        DiagnosticIds.NotCreatable,
        "A network must be creatable from a seed alone",
        "Expected '{0}' to be creatable as 'new {0}(seed)', found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.NotCreatable + ".md");

    public static readonly DiagnosticDescriptor MissingInput = new(
        DiagnosticIds.MissingInput,
        "A network needs an input",
        "Expected [Input(...)] with at least one dimension on network '{0}', found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.MissingInput + ".md");

    public static readonly DiagnosticDescriptor MissingLayer = new(
        DiagnosticIds.MissingLayer,
        "A network needs a layer",
        "Expected at least one layer, such as [Dense(10)], on network '{0}', found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.MissingLayer + ".md");

    public static readonly DiagnosticDescriptor InputAfterLayer = new(
        DiagnosticIds.InputAfterLayer,
        "The input stands before the layers",
        "Expected [Input] before the first layer, found it after [{0}]: a declaration is read from top to bottom",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.InputAfterLayer + ".md");

    public static readonly DiagnosticDescriptor LayerAfterOutput = new(
        DiagnosticIds.LayerAfterOutput,
        "A layer after the output is never read",
        "Expected [Output] after the last layer, found layer '{0}' after it: nothing would read that layer",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.LayerAfterOutput + ".md");

    public static readonly DiagnosticDescriptor SizeOutOfRange = new(
        DiagnosticIds.SizeOutOfRange,
        "A size is out of range",
        "Expected {0} from 1 to {1}, found {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SizeOutOfRange + ".md");

    public static readonly DiagnosticDescriptor BatchSizeOutOfRange = new(
        DiagnosticIds.BatchSizeOutOfRange,
        "The largest batch is out of range",
        "Expected MaxBatchSize from 1 to {0}, found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.BatchSizeOutOfRange + ".md");

    public static readonly DiagnosticDescriptor UnknownValue = new(
        DiagnosticIds.UnknownValue,
        "A value is not a member of its enumeration",
        "Expected a member of {0}, found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.UnknownValue + ".md");

    public static readonly DiagnosticDescriptor InvalidLayerName = new(
        DiagnosticIds.InvalidLayerName,
        "A layer's name cannot be used",
        "Expected the name of a layer to be {0}, found '{1}', {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.InvalidLayerName + ".md");

    public static readonly DiagnosticDescriptor DuplicateLayerName = new(
        DiagnosticIds.DuplicateLayerName,
        "Two layers have one name",
        "Expected a name for layer {0} that no other layer has, found '{1}', the name of layer {2}: set Name",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.DuplicateLayerName + ".md");

    public static readonly DiagnosticDescriptor InvalidLayerKey = new(
        DiagnosticIds.InvalidLayerKey,
        "A layer's key cannot be used",
        "Expected a key for layer '{0}' that is not empty and that no other layer has, found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.InvalidLayerKey + ".md");

    public static readonly DiagnosticDescriptor ShapeMismatch = new(
        DiagnosticIds.ShapeMismatch,
        "A layer cannot take the shape above it",
        "Layer '{0}' expects {1}, found {2} from {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.ShapeMismatch + ".md");

    public static readonly DiagnosticDescriptor ParameterOutOfRange = new(
        DiagnosticIds.ParameterOutOfRange,
        "An argument is out of range",
        "Expected {0} to be {1}, found {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.ParameterOutOfRange + ".md");

    public static readonly DiagnosticDescriptor SoftmaxNotLast = new(
        DiagnosticIds.SoftmaxNotLast,
        "Softmax stands only on the last layer",
        "Expected Softmax where only an output reads it, found it on layer '{0}', {1}: behind it only probabilities would be left",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SoftmaxNotLast + ".md");

    public static readonly DiagnosticDescriptor SoftmaxOverOneOutput = new(
        DiagnosticIds.SoftmaxOverOneOutput,
        "Softmax needs two outputs",
        "Expected at least 2 outputs for Softmax, found {0}: over a single output it is always 1; one probability is Activation.Sigmoid",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SoftmaxOverOneOutput + ".md");

    public static readonly DiagnosticDescriptor LossMismatch = new(
        DiagnosticIds.LossMismatch,
        "The loss does not fit the last activation",
        "Loss.{0} expects {1} as the last activation, found {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.LossMismatch + ".md");

    public static readonly DiagnosticDescriptor PropertyNotTaken = new(
        DiagnosticIds.PropertyNotTaken,
        "The loss does not take this property",
        "Expected {0} only with Loss.{1}, found it with Loss.{2}, which does not take it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.PropertyNotTaken + ".md");

    public static readonly DiagnosticDescriptor ActivationOnActivation = new(
        DiagnosticIds.ActivationOnActivation,
        "An activation follows an activation",
        "Expected layer '{0}' to follow a layer without an activation, found {1} above it: {2} would be applied to its result",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.ActivationOnActivation + ".md");

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        DiagnosticIds.TooManyParameters,
        "The network has too many parameters",
        "Expected parameters of at most {0} floats, padding included, found {1} up to layer '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.TooManyParameters + ".md");

    public static readonly DiagnosticDescriptor TooMuchActivationMemory = new(
        DiagnosticIds.TooMuchActivationMemory,
        "The activations need too much memory",
        "Expected at most {0} floats of activations for a batch, padding included, found {1}: {2} per row for MaxBatchSize = {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.TooMuchActivationMemory + ".md");

    public static readonly DiagnosticDescriptor UnoptimizedCompilation = new(
        DiagnosticIds.UnoptimizedCompilation,
        "The network runs unoptimised",
        "Expected an optimised compilation for network '{0}', found a debug build, in which training is many times slower: set <Optimize>true</Optimize> in the project",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.UnoptimizedCompilation + ".md");

    public static readonly DiagnosticDescriptor MisplacedRegularization = new(
        DiagnosticIds.MisplacedRegularization,
        "A line of regularization has no effect",
        "Expected [{0}] {1}, found it {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.MisplacedRegularization + ".md");

    public static readonly DiagnosticDescriptor DuplicateRegularization = new(
        DiagnosticIds.DuplicateRegularization,
        "A line of regularization is said twice",
        "Expected [{0}] once {1}, found it twice",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.DuplicateRegularization + ".md");

    public static readonly DiagnosticDescriptor ContradictingRegularization = new(
        DiagnosticIds.ContradictingRegularization,
        "Two lines of regularization contradict each other",
        "Expected [{0}] or [{1}] {2}, found both: one excludes or includes the other",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.ContradictingRegularization + ".md");

    public static readonly DiagnosticDescriptor NormalizationNotFirst = new(
        DiagnosticIds.NormalizationNotFirst,
        "A normalization stands directly below the input",
        "Expected normalization '{0}' directly below [Input], found it below layer '{1}': its statistics are those of the data",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.NormalizationNotFirst + ".md");

    public static readonly DiagnosticDescriptor TrainingOnlyAtOutput = new(
        DiagnosticIds.TrainingOnlyAtOutput,
        "Dropout and noise stand before a layer that can learn from them",
        "Expected a layer such as [Dense] behind '{0}', found none: it would disturb the outputs themselves",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.TrainingOnlyAtOutput + ".md");

    public static readonly DiagnosticDescriptor InitializerValueNotTaken = new(
        DiagnosticIds.InitializerValueNotTaken,
        "The initializer does not take a value",
        "Expected InitializerValue only with an initializer that takes one ({0}), found it with {1}, which does not",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.InitializerValueNotTaken + ".md");

    public static readonly DiagnosticDescriptor UnknownSource = new(
        DiagnosticIds.UnknownSource,
        "A layer reads what does not stand above it",
        "Expected layer '{0}' to read a layer above it, or {3}; found '{1}', {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.UnknownSource + ".md");

    public static readonly DiagnosticDescriptor UnreadLayer = new(
        DiagnosticIds.UnreadLayer,
        "A layer is computed in vain",
        "Expected a layer that reads '{0}', found none: it is not the output either",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.UnreadLayer + ".md");

    public static readonly DiagnosticDescriptor SoftmaxOverSteps = new(
        DiagnosticIds.SoftmaxOverSteps,
        "Softmax takes one dimension",
        "Expected Softmax over one dimension, found it over {0}: probabilities of all of them together would sum to 1",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SoftmaxOverSteps + ".md");

    public static readonly DiagnosticDescriptor InvalidOutput = new(
        DiagnosticIds.InvalidOutput,
        "An output gives a layer of its own",
        "Expected every [Output] to name a layer, each another one; found '{0}', {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.InvalidOutput + ".md");

    public static readonly DiagnosticDescriptor InvalidPortName = new(
        DiagnosticIds.InvalidPortName,
        "The name of an input or output cannot be used",
        "Expected the name of an input or output to be {0}; found '{1}', {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.InvalidPortName + ".md");

    public static readonly DiagnosticDescriptor UnreadInput = new(
        DiagnosticIds.UnreadInput,
        "An input is given in vain",
        "Expected a layer that reads input '{0}', found none",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.UnreadInput + ".md");

    public static readonly DiagnosticDescriptor AmbiguousInput = new(
        DiagnosticIds.AmbiguousInput,
        "The first layer below several inputs says which it reads",
        "Expected layer '{0}' to say with From which input it reads, one of {1}; found nothing",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.AmbiguousInput + ".md");

    public static readonly DiagnosticDescriptor SecondNormalization = new(
        DiagnosticIds.SecondNormalization,
        "A network has one normalization",
        "Expected no normalization beside '{0}', found '{1}': the data have one set of statistics",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SecondNormalization + ".md");

    public static readonly DiagnosticDescriptor IndicesMismatch = new(
        DiagnosticIds.IndicesMismatch,
        "Indices are read by layers that look them up",
        "Expected layer '{0}' to read {1}, found {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.IndicesMismatch + ".md");

    public static readonly DiagnosticDescriptor UnknownOwner = new(
        DiagnosticIds.UnknownOwner,
        "Weights are shared with a layer above",
        "Expected layer '{0}' to share the weights of a layer above it, found '{1}', {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.UnknownOwner + ".md");

    public static readonly DiagnosticDescriptor SharedWeightsMismatch = new(
        DiagnosticIds.SharedWeightsMismatch,
        "Weights are shared by layers of one kind and shape",
        "Expected layers of the same kind and shapes to share weights, found layer '{0}', a {1} of {2}, with layer '{3}', a {4} of {5}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SharedWeightsMismatch + ".md");

    public static readonly DiagnosticDescriptor SettingOfSharedWeights = new(
        DiagnosticIds.SettingOfSharedWeights,
        "Shared weights are set where they are owned",
        "Expected {0} on layer '{1}', which owns the weights; found it on '{2}', which shares them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.SettingOfSharedWeights + ".md");

    public static readonly DiagnosticDescriptor BudgetExceeded = new(
        DiagnosticIds.BudgetExceeded,
        "The network exceeds its budget",
        "Expected {0} of at most {1}, found {2}: {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.BudgetExceeded + ".md");

    public static readonly DiagnosticDescriptor StructSize = new(
        DiagnosticIds.StructSize,
        "A network that is a struct must be small",
        "Expected the struct '{0}' to have 1 to {1} bytes of parameters, which its copies take, found {2}; a class may have more",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.StructSize + ".md");

    public static readonly DiagnosticDescriptor WeightsNotFound = new(
        DiagnosticIds.WeightsNotFound,
        "Weights are a file of the project",
        "Expected the file '{0}' among the project's NetGenWeights, found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.WeightsNotFound + ".md");

    public static readonly DiagnosticDescriptor WeightsOfOtherTensors = new(
        DiagnosticIds.WeightsOfOtherTensors,
        "Weights have the tensors of the network",
        "Expected '{0}' to hold the tensors of {1} and no others, found missing: {2}; unexpected: {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.WeightsOfOtherTensors + ".md");

    public static readonly DiagnosticDescriptor WeightsShapeMismatch = new(
        DiagnosticIds.WeightsShapeMismatch,
        "Weights have the shapes of the network",
        "Expected tensor '{0}' of '{1}' to have the shape {2}, found {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.WeightsShapeMismatch + ".md");

    public static readonly DiagnosticDescriptor WeightsTypeMismatch = new(
        DiagnosticIds.WeightsTypeMismatch,
        "Weights are floating-point numbers",
        "Expected tensor '{0}' of '{1}' to hold numbers of type {2}, found {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.WeightsTypeMismatch + ".md");

    public static readonly DiagnosticDescriptor WeightsOfOtherArchitecture = new(
        DiagnosticIds.WeightsOfOtherArchitecture,
        "Weights were trained for the network",
        "Expected '{0}' to hold parameters for the architecture of {1}, found those of {2}: names and shapes agree, layers or activations do not",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.WeightsOfOtherArchitecture + ".md");

    public static readonly DiagnosticDescriptor ForgottenNetwork = new(
        DiagnosticIds.ForgottenNetwork,
        "A type with layers is declared a network",
        "Expected [Network] on '{0}', which has layers, found none: without it nothing is generated",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + DiagnosticIds.ForgottenNetwork + ".md");

    // One field for each, because release tracking looks at fields; collected here, so that no list can forget one.
    public static readonly ImmutableArray<DiagnosticDescriptor> All = typeof(DiagnosticDescriptors).GetFields()
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null))
        .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
        .ToImmutableArray();

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(descriptor => descriptor.Id);

    public static DiagnosticDescriptor Get(string id) => ById[id];
}
